-- What is being typed into forms before anybody saves or sends it: one draft for each report, shared by all who may
-- report for the unit. Saving or sending the form ends it. A text may be empty: the field was emptied.

CREATE TABLE draft_entry
(
  pack       VARCHAR(100)                NOT NULL,
  rule       VARCHAR(20)                 NOT NULL,
  unit       VARCHAR(31)                 NOT NULL,
  period     VARCHAR(12)                 NOT NULL,
  indicator  VARCHAR(40)                 NOT NULL,
  entered    VARCHAR(4000)               NOT NULL,
  -- What was saved in the field when it was typed over: if something else is by now, both are shown.
  typed_over VARCHAR(4000)               NOT NULL,
  written_at TIMESTAMP(6) WITH TIME ZONE NOT NULL,
  written_by VARCHAR(100)                NOT NULL,
  PRIMARY KEY (pack, rule, period, unit, indicator)
);
