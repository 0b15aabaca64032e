STAFF = {"ada": "Ada Byron", "grace": "Grace Hopper"}
