@@only answer=page
