from . import views


def setup_routes(app):
@@if answer=page
    app.router.add_get("/", views.index, name="index")
@@end
@@if answer=json
    app.router.add_get("/api/greeting", views.greeting, name="greeting")
@@end
