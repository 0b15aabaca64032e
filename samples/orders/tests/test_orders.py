from orders import create_app


def test_the_list_starts_empty():
    app = create_app()
    app.config.update(TESTING=True)
    assert app.test_client() is not None
