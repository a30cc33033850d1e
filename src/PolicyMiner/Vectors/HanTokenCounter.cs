using PolicyMiner.Foundation;
using PolicyMiner.Segmentation;

namespace PolicyMiner.Vectors;

/// <summary>Counts how the Chinese text of one document is cut.</summary>
internal sealed class HanTokenCounter
{
    private long _tokens;
    private long _single;
    private long _characters;
    private long _unknown;
    private string _longest = string.Empty;
    private int _runStart;
    private int _runLength;

    /// <summary>Forgets what was counted.</summary>
    public void Clear()
    {
        (_tokens, _single, _characters, _unknown, _runLength) = (0, 0, 0, 0, 0);
        _longest = string.Empty;
    }

    /// <summary>Counts the next token of a text.</summary>
    public void Add(ReadOnlySpan<char> text, Token token)
    {
        if (text[token.Start] is not (>= '\u4E00' and <= '\u9FFF'))
        {
            EndRun(text);
            return;
        }

        _tokens++;
        _single += token.Length == 1 ? 1 : 0;
        _characters += token.Length;
        if (token.Length > 1 && token.LexiconId >= 0)
        {
            EndRun(text);
            return;
        }

        _runStart = _runLength == 0 ? token.Start : _runStart;
        _runLength += token.Length;
    }

    /// <summary>Ends a text: a run does not go on in the next one.</summary>
    public void EndRun(ReadOnlySpan<char> text)
    {
        if (_runLength >= WarningCodes.MinUnknownRun)
        {
            _unknown += _runLength;
            if (_runLength > _longest.Length)
            {
                _longest = text.Slice(_runStart, _runLength).ToString();
            }
        }

        _runLength = 0;
    }

    /// <summary>What was counted.</summary>
    public HanTokenCount Count => new(_tokens, _single) { Characters = _characters, UnknownCharacters = _unknown, LongestUnknownRun = _longest };
}
