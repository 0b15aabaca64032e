from pyramid.view import view_config


@@if answer=page
@view_config(route_name="greeting", renderer="templates/index.jinja2")
@@end
@@if answer=json
@view_config(route_name="greeting", renderer="json")
@@end
def greeting(request):
    return {"greeting": "Hello from @@package@@"}
