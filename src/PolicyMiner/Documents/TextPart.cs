namespace PolicyMiner.Documents;

/// <summary>A text within a document's modelled text that has its own title and its own numbering.</summary>
/// <param name="Kind">What it is.</param>
/// <param name="Title">Its title.</param>
/// <param name="Start">Where it begins in <see cref="PolicyDocument.Text"/>, its title line included, in UTF-16 units.</param>
/// <param name="BodyStart">Where its body begins, after the title.</param>
/// <param name="End">Where it ends (exclusive).</param>
public sealed record TextPart(TextPartKind Kind, string Title, int Start, int BodyStart, int End);
