"""One small network in every form it can be deployed in, and what each costs.

`speller` is the network, `loops` the loop around it written in three ways, `runtimes`
the ways to run a step: eagerly, compiled, as ONNX and as ONNX in int8.
"""
