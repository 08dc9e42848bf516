"""Presidio with every pattern recogniser of every country and a blank spaCy model; the best score threshold is kept."""
import logging

import spacy
from presidio_analyzer import AnalyzerEngine, EntityRecognizer, PatternRecognizer, RecognizerRegistry, predefined_recognizers
from presidio_analyzer.nlp_engine import NlpArtifacts, NlpEngine

from .prediction import located

NAME = "Presidio"
THRESHOLDS = [0.01, 0.2, 0.35, 0.45, 0.6, 0.85]
# Not personal data with a structure in the sense of this benchmark.
SKIPPED = {"IP_ADDRESS", "URL", "DATE_TIME", "MAC_ADDRESS", "CRYPTO", "UUID"}


class BlankEngine(NlpEngine):
    """Splits into words only. Lemmas are the words in lower case, so that context words count."""

    def __init__(self):
        self.blank = spacy.blank("en")

    def load(self):
        pass

    def is_loaded(self):
        return True

    def process_text(self, text, language):
        document = self.blank(text)
        return NlpArtifacts(entities=[], tokens=document, tokens_indices=[token.idx for token in document],
                            lemmas=[token.text.lower() for token in document], nlp_engine=self, language=language)

    def process_batch(self, texts, language, **_):
        return ((text, self.process_text(text, language)) for text in texts)

    def is_stopword(self, word, language):
        return self.blank.vocab[word].is_stop

    def is_punct(self, word, language):
        return self.blank.vocab[word].is_punct

    def get_supported_entities(self):
        return []

    def get_supported_languages(self):
        return ["en"]


def recognizers():
    for name in predefined_recognizers.__all__:
        kind = getattr(predefined_recognizers, name)
        if not isinstance(kind, type) or not issubclass(kind, EntityRecognizer):
            continue
        if not (issubclass(kind, PatternRecognizer) or name == "PhoneRecognizer"):
            continue
        try:
            yield kind(supported_language="en")
        except Exception:
            continue  # needs a service or a model


def run(rows):
    logging.disable(logging.CRITICAL)
    registry = RecognizerRegistry(recognizers=list(recognizers()), supported_languages=["en"])
    engine = AnalyzerEngine(registry=registry, nlp_engine=BlankEngine(), supported_languages=["en"])
    found = []
    for number, row in enumerate(rows):
        for result in engine.analyze(row.text, language="en", score_threshold=THRESHOLDS[0]):
            if result.entity_type not in SKIPPED:
                value = row.text[result.start:result.end]
                found.append(located(row, number, value, "personal", result.entity_type, result.score, result.start))
    found = [one for one in found if one]
    return {f"score from {low}": [one for one in found if one.confidence >= low] for low in THRESHOLDS}
