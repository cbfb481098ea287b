-- Which text its writer had before them: 0 = none yet; absent = written before this was asked. Of two who write over the
-- same one the second is told.
ALTER TABLE consolidated_block ADD COLUMN follows BIGINT;
CREATE UNIQUE INDEX consolidated_block_once ON consolidated_block (unit, form, season, report_year, block, follows);
