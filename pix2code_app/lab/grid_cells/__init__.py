"""Grid cells in a recurrent network that integrates its path (Cueva & Wei 2018).

`arena` and `trajectories` make the task, `network` and `learning` what learns it;
`rate_maps`, `scores`, `tuning` and `classes` say what the units do, `correcting` how
the network's error falls at walls. `experiment` is what the lab sees of it.
"""
