/** A small application that measures its own things and observes its own methods. */
package com.example.measured;
