from pix2code_app.lab.ner import samples
from pix2code_app.networks.tagger.tags import entities


def test_the_same_seed_gives_the_same_sentences():
    assert samples.material(3, 20, 5) == samples.material(3, 20, 5)
    assert samples.material(3, 20, 5) != samples.material(4, 20, 5)


def people(sentences):
    return {
        sentence.words[entity.start : entity.end]
        for sentence in sentences
        for entity in entities(sentence.tags)
        if entity.kind == "PER"
    }


def test_people_to_test_on_are_never_trained_on():
    material = samples.material(0)
    assert len(people(material.test)) > 20
    assert not people(material.test) & people(material.train)
