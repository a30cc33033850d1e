namespace PolicyMiner.Findings.Frameworks;

/// <summary>One clause coded with one tool of a framework.</summary>
/// <param name="Dimension">Index of the dimension.</param>
/// <param name="Tool">Index of the tool in its dimension.</param>
/// <param name="Document">Corpus index of the document.</param>
/// <param name="Clause">Index of the clause in its document.</param>
/// <param name="Citation">《title》 and number of the clause.</param>
/// <param name="Text">The clause, its lead-in before it.</param>
/// <param name="Evidence">The words that led to the code, each once.</param>
/// <param name="Topic">Index of the clause's first topic; −1 for a clause without kept words.</param>
public sealed record FrameworkCode(int Dimension, int Tool, int Document, int Clause, string Citation, string Text, IReadOnlyList<string> Evidence, int Topic);
