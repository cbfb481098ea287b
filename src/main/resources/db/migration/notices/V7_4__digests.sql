-- Who is away and for whom somebody else was told: the steps count as told to them, and are not told again on return.
ALTER TABLE message_item ADD COLUMN in_place_of VARCHAR(100);

-- When it was last made sure that what a waiting mail says is still so.
ALTER TABLE message ADD COLUMN checked_at TIMESTAMP WITH TIME ZONE;
