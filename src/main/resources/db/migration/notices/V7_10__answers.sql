-- The mail of somebody else that a message answers: what its headers In-Reply-To and References say.
ALTER TABLE message_body ADD COLUMN answers_id VARCHAR(210);
ALTER TABLE message_body ADD COLUMN answers_references VARCHAR(2200);
