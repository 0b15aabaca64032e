from flask import Blueprint, jsonify, request

from .models import Order, db

orders = Blueprint("orders", __name__, url_prefix="/orders")


@orders.get("/")
def list_orders():
    return jsonify([{"id": o.id, "product": o.product, "amount": o.amount} for o in Order.query])


@orders.post("/")
def add_order():
    data = request.get_json()
    order = Order(product=data["product"], amount=data.get("amount", 1))
    db.session.add(order)
    db.session.commit()
    return jsonify({"id": order.id}), 201
