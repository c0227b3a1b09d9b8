/** Parcels that go by message. */
package com.example.works.post;
