package dev.sightline.event;

/** What sort of work an operation is. */
public enum OperationKind {
  /** An HTTP request received. */
  REQUEST,
  /** A call of an observed method, or of an operation started by the application. */
  METHOD,
  /** A business process across methods, threads, requests and servers. */
  FLOW,
  /** Work beside requests: a task of an executor, a timer, a message. */
  TASK
}
