"""Taking the last layer of an ONNX network off, without the package `onnx`.

Only the few fields of ONNX's messages that are looked at are described here; protobuf
keeps the others as they are.
"""

from __future__ import annotations

from typing import Any, NamedTuple

from google.protobuf.descriptor_pb2 import FieldDescriptorProto as Field
from google.protobuf.descriptor_pb2 import FileDescriptorProto
from google.protobuf.descriptor_pool import DescriptorPool
from google.protobuf.message_factory import GetMessageClass

HEAD = ("Softmax", "Add", "MatMul")
"""The operations of the last layer, last one first; others that change nothing, such
as Identity, may stand between them."""

_MESSAGES = {
    "Value": (("name", 1, "one text"),),
    "Node": (("input", 1, "texts"), ("output", 2, "texts"), ("op_type", 4, "one text")),
    "Graph": (("node", 1, "Node"), ("input", 11, "Value"), ("output", 12, "Value")),
    "Model": (("graph", 7, "Graph"),),
}
"""Fields by message, with their numbers in onnx.proto."""


class Names(NamedTuple):
    """Tensors of the cut network: its input, and what its head was made of."""

    line: str
    features: str
    weights: str
    bias: str


def cut_before_head(network: bytes) -> tuple[bytes, Names]:
    """A network that ends in matrix, bias and softmax, without those three.

    Returns:
        The network whose outputs are the head's input, matrix and bias; their names.

    Raises:
        ValueError: the network ends otherwise.
    """
    model = _model_class()()
    model.ParseFromString(network)
    graph = model.graph
    makers = {name: node for node in graph.node for name in node.output}
    at, constants = graph.output[0].name, []
    waiting = list(HEAD)
    while waiting:
        node = makers.get(at)
        if node is None or (node.op_type != waiting[0] and len(node.input) != 1):
            raise ValueError(f"the network does not end in {', '.join(HEAD)}")
        if node.op_type == waiting[0]:
            waiting.pop(0)
        constants += [name for name in node.input if name not in makers]
        at = next(name for name in node.input if name in makers)
        graph.node.remove(node)
    bias, weights = constants
    del graph.output[:]
    for name in (at, weights, bias):
        graph.output.add(name=name)
    return model.SerializeToString(), Names(graph.input[0].name, at, weights, bias)


def _model_class() -> Any:  # noqa: ANN401 (made when the program runs)
    file = FileDescriptorProto(name="cut.proto", package="cut", syntax="proto2")
    for message_name, fields in _MESSAGES.items():
        message = file.message_type.add(name=message_name)
        for name, number, kind in fields:
            field = message.field.add(name=name, number=number)
            is_single = kind == "one text" or message_name == "Model"
            field.label = Field.LABEL_OPTIONAL if is_single else Field.LABEL_REPEATED
            if kind in _MESSAGES:
                field.type, field.type_name = Field.TYPE_MESSAGE, f".cut.{kind}"
            else:
                field.type = Field.TYPE_STRING
    pool = DescriptorPool()
    pool.Add(file)
    return GetMessageClass(pool.FindMessageTypeByName("cut.Model"))
