"""Elementary recurrent networks: what they compute, what they learn, where they fail.

Read in the order of the tutorial (S. Ramamoorthy, "Unfolding RNNs", 2017, after
Goodfellow et al., "Deep Learning", chapter 10): `cells` and `unfolding` train nothing;
then one module for each form, from `sequence_to_vector` to `convolution`. Each names
its networks and their controls as `lessons`, measures them and draws them; `forms` is
the table of all, `gates` what must hold, `experiment` the door for the lab.

Letters in shapes: B sequences, T steps, I inputs, H hidden units, K classes or symbols.
"""
