/** An application that answers its errors itself. */
package com.example.works.own;
