from starlette.applications import Starlette
@@if answer=page
from starlette.routing import Route
@@end
@@if answer=json
from starlette.routing import Mount, Route
@@end

from . import endpoints

routes = [
@@if answer=page
    Route("/", endpoints.index),
@@end
@@if answer=json
    Mount("/api", routes=[Route("/greeting", endpoints.greeting)]),
@@end
]

app = Starlette(routes=routes)
