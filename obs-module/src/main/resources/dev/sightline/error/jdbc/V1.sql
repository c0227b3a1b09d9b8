-- Error groups and events of all applications that share this database. PostgreSQL and H2.

-- One row a fault. Its row lock orders what nodes and operators do to it.
CREATE TABLE sightline_error_group (
  application  VARCHAR(200)  NOT NULL,
  fingerprint  VARCHAR(64)   NOT NULL,
  phase        VARCHAR(10)   NOT NULL, -- open, muted, resolved
  mute_until   BIGINT        NOT NULL, -- milliseconds since the epoch, 0 for no end
  touched      BOOLEAN       NOT NULL, -- whether somebody decided or noted something
  occurrences  BIGINT        NOT NULL,
  counted_only BIGINT        NOT NULL, -- occurrences whose event was not kept
  first_seen   BIGINT        NOT NULL, -- milliseconds since the epoch
  last_seen    BIGINT        NOT NULL, -- milliseconds since the epoch
  search       VARCHAR(4000) NOT NULL, -- type, message, culprit, route, fingerprint in lower case
  reason       TEXT          NOT NULL, -- why its occurrences are one group
  face         TEXT          NOT NULL, -- JSON: how it presents itself
  status       TEXT          NOT NULL, -- JSON: all of its state
  figures      TEXT          NOT NULL, -- JSON: trends, routes, builds, nodes, users
  history      TEXT          NOT NULL, -- JSON: what was done with it
  PRIMARY KEY (application, fingerprint)
);
CREATE INDEX sightline_error_group_seen ON sightline_error_group (application, last_seen DESC, fingerprint);
CREATE INDEX sightline_error_group_phase ON sightline_error_group (application, phase, last_seen DESC, fingerprint);

-- Events that were kept. An event that arrives twice is stored once.
CREATE TABLE sightline_error_event (
  application VARCHAR(200) NOT NULL,
  id          VARCHAR(64)  NOT NULL,
  fingerprint VARCHAR(64)  NOT NULL,
  at_micros   BIGINT       NOT NULL, -- microseconds since the epoch
  document    TEXT         NOT NULL, -- JSON: the event, build, node
  PRIMARY KEY (application, id)
);
CREATE INDEX sightline_error_event_group ON sightline_error_event (application, fingerprint, at_micros DESC);
CREATE INDEX sightline_error_event_age ON sightline_error_event (application, at_micros);

-- The last batch of each writer, so that one that is sent again is not counted again.
CREATE TABLE sightline_error_writer (
  writer   VARCHAR(64) NOT NULL PRIMARY KEY,
  sequence BIGINT      NOT NULL,
  seen     BIGINT      NOT NULL -- milliseconds since the epoch
);

-- Sums an application's page shows; brought up to date about once a minute.
CREATE TABLE sightline_error_total (
  application         VARCHAR(200) NOT NULL PRIMARY KEY,
  events              BIGINT       NOT NULL,
  evicted_events      BIGINT       NOT NULL,
  evicted_groups      BIGINT       NOT NULL,
  evicted_occurrences BIGINT       NOT NULL
);
