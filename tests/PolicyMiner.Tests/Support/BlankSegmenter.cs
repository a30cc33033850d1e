using PolicyMiner.Segmentation;

namespace PolicyMiner.Tests.Support;

/// <summary>Cuts at blanks: tests of later stages then say their words plainly.</summary>
internal sealed class BlankSegmenter : ISegmenter
{
    public string Description => "blanks";

    public void Segment(ReadOnlySpan<char> text, List<Token> tokens)
    {
        var start = 0;
        for (var i = 0; i <= text.Length; i++)
        {
            if (i == text.Length || text[i] is ' ' or '\n')
            {
                if (i > start)
                {
                    tokens.Add(new Token(start, i - start, -1));
                }

                start = i + 1;
            }
        }
    }
}
