/** What metrics and traces are sent to: a real Prometheus, a receiver of OTLP. */
package dev.sightline.it.telemetry;
