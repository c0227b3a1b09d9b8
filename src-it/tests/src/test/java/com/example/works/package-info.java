/** An application that works in every way there is: on other threads, in time, in flows. */
package com.example.works;
