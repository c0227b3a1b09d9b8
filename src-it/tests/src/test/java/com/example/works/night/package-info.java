/** What the works do at night: batch jobs. */
package com.example.works.night;
