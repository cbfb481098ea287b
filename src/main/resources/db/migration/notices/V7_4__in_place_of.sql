-- Who is away and for whom somebody else was told: the steps count as told to them, and are not told again on return.
ALTER TABLE message_item ADD COLUMN in_place_of VARCHAR(100);
