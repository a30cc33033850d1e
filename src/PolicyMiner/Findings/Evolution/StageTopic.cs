namespace PolicyMiner.Findings.Evolution;

/// <summary>A topic of the model of one stage.</summary>
/// <param name="Stage">Index of the stage.</param>
/// <param name="Index">Index in the stage's model, by falling strength.</param>
/// <param name="Strength">Mean θ over the stage's documents.</param>
/// <param name="TopTerms">Term ids by falling probability.</param>
/// <param name="LabelTerms">The best two or three term ids for a label.</param>
/// <param name="Nearest">Index of the reported topic with the largest cosine of φ.</param>
/// <param name="Cosine">That cosine.</param>
public sealed record StageTopic(int Stage, int Index, double Strength, int[] TopTerms, int[] LabelTerms, int Nearest, double Cosine);
