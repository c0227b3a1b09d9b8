/** Reads from a topic what the module published there; only where the server has Messaging. */
package com.example.faulty.messages;
