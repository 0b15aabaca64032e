from pyramid.config import Configurator


def main(global_config, **settings):
    """Makes the WSGI application; `settings` are those of the .ini file."""
    with Configurator(settings=settings) as config:
@@if answer=page
        config.include("pyramid_jinja2")
@@end
        config.include(".routes")
        config.scan(".views")
        return config.make_wsgi_app()
