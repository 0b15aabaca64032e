def includeme(config):
    config.add_route("greeting", "@@route@@")
