-- Keys of requests are forgotten after a while, by a job of each night.
create index api_request_made_at on api_request (made_at);
