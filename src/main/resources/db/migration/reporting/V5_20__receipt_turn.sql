-- One row. Whoever enters lines into the register holds it until they are committed: of two presses of one button the
-- second sees what the first entered.
CREATE TABLE receipt_turn
(
  id INTEGER PRIMARY KEY
);
INSERT INTO receipt_turn VALUES (1);
