using PolicyMiner.Evaluation;
using PolicyMiner.Vectors;

namespace PolicyMiner.Selection;

/// <summary>What a sweep is run on.</summary>
/// <param name="Corpus">The words of all units.</param>
/// <param name="Plan">The fold of each document.</param>
/// <param name="Filters">Vocabulary filters, applied to the training documents of each fold alone.</param>
/// <param name="Vocabulary">The vocabulary of all documents, for the whole-corpus fits.</param>
/// <param name="Context">Counts over that vocabulary, with the bag that the whole-corpus fits are fitted to.</param>
public sealed record SweepInput(TokenizedCorpus Corpus, FoldPlan Plan, VocabularyOptions Filters, Vocabulary Vocabulary, EvaluationContext Context);
