-- What was corrected to a tip-off before corrections made a request secret: its events now fold into a secret one.
UPDATE service_request SET is_secret = true WHERE nature = 'tip-off' AND NOT is_secret;
