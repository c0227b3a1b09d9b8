/** The application whose requests are measured: what a first tutorial of Jakarta REST shows. */
package com.example.hello;
