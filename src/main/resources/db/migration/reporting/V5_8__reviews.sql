-- By which day a report given back is to be corrected. The first due day stays what it was.
ALTER TABLE submission_review ADD COLUMN correct_by DATE;

-- What was said of single figures.
CREATE TABLE submission_review_figure
(
  review_id BIGINT        NOT NULL REFERENCES submission_review,
  indicator VARCHAR(40)   NOT NULL,
  remark    VARCHAR(1000) NOT NULL,
  PRIMARY KEY (review_id, indicator)
);

-- Work lists ask for what stands so.
CREATE INDEX submission_standing ON submission (state, unit);
