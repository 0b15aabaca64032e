@@only answer=page
<!doctype html>
<html lang="en">
  <head>
    <meta charset="utf-8">
    <title>@@package@@</title>
  </head>
  <body>
    <h1>{{greeting}}</h1>
  </body>
</html>
