namespace PolicyMiner.Evaluation;

/// <summary>Rising runs of numbers, [start, end); runs that touch or overlap become one.</summary>
internal sealed class RunList
{
    private readonly List<int> _borders = [];

    /// <summary>Adds a run that starts no earlier than the one before.</summary>
    public void Add(int start, int end)
    {
        if (_borders.Count > 0 && start <= _borders[^1])
        {
            _borders[^1] = Math.Max(_borders[^1], end);
        }
        else
        {
            _borders.Add(start);
            _borders.Add(end);
        }
    }

    /// <summary>Start, end, start, end …</summary>
    public int[] ToArray() => [.. _borders];
}
