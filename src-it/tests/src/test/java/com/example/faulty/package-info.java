/** An application whose only business is to fail, so that its errors can be followed. */
package com.example.faulty;
