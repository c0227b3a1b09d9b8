/** A small application that logs in every way. */
package com.example.probe;
