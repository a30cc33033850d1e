namespace PolicyMiner.Findings.Relations;

/// <summary>A document that treats the same topics as another.</summary>
/// <param name="Document">Corpus index of the document.</param>
/// <param name="Neighbour">Corpus index of the one that is like it.</param>
/// <param name="Similarity">1 − Hellinger distance of θ: 1 for the same mixture of topics.</param>
/// <param name="TermCosine">Cosine of the tf-idf vectors: 1 for the same words in the same proportions.</param>
public sealed record DocumentNeighbour(int Document, int Neighbour, double Similarity, double TermCosine);
