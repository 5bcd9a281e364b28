"""Icons and widgets known again after one example, by an attentive comparator."""
