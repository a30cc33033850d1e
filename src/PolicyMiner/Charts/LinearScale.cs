using PolicyMiner.Foundation;

namespace PolicyMiner.Charts;

/// <summary>Maps values evenly to places, with ticks at round numbers.</summary>
internal sealed class LinearScale
{
    private readonly double _low;
    private readonly double _high;
    private readonly double _from;
    private readonly double _to;

    private LinearScale(double low, double high, double step, double from, double to)
    {
        _low = low;
        _high = high;
        Step = step;
        _from = from;
        _to = to;
    }

    /// <summary>Distance of two ticks.</summary>
    public double Step { get; }

    /// <summary>The ticks, rising.</summary>
    public IEnumerable<double> Ticks
    {
        get
        {
            // Counted in whole steps, so that no error adds up.
            var first = (long)Math.Ceiling((_low / Step) - 1e-9);
            var last = (long)Math.Floor((_high / Step) + 1e-9);
            for (var i = first; i <= last; i++)
            {
                yield return i * Step;
            }
        }
    }

    /// <summary>A scale whose ends are the given values.</summary>
    /// <param name="low">Value at <paramref name="from"/>.</param>
    /// <param name="high">Value at <paramref name="to"/>.</param>
    /// <param name="from">Place of the low end.</param>
    /// <param name="to">Place of the high end.</param>
    /// <param name="ticks">About how many ticks there should be.</param>
    /// <param name="whole">Whether ticks stand at whole numbers only.</param>
    public static LinearScale Exact(double low, double high, double from, double to, int ticks, bool whole = false)
    {
        if (!(high > low))
        {
            var room = low == 0 ? 1 : Math.Abs(low) * 0.1;
            (low, high) = (low - room, low + room);
        }

        var step = RoundStep((high - low) / Math.Max(1, ticks));
        return new LinearScale(low, high, whole ? Math.Max(1, step) : step, from, to);
    }

    /// <summary>A scale that ends at round numbers beyond the given values.</summary>
    public static LinearScale Round(double low, double high, double from, double to, int ticks)
    {
        var exact = Exact(low, high, from, to, ticks);
        var step = exact.Step;
        return new LinearScale(Math.Floor((exact._low / step) + 1e-9) * step, Math.Ceiling((exact._high / step) - 1e-9) * step, step, from, to);
    }

    /// <summary>The place of a value.</summary>
    public double this[double value] => _from + ((_to - _from) * (value - _low) / (_high - _low));

    /// <summary>A tick's number with as many decimals as the ticks need and a minus sign of print.</summary>
    public string Label(double tick)
    {
        var decimals = 0;
        for (var step = Step; decimals < 9 && Math.Abs(step - Math.Floor(step + 0.5)) > 1e-6 * step; step *= 10)
        {
            decimals++;
        }

        return NumberFormat.Fixed(tick == 0 ? 0 : tick, decimals).Replace('-', '−');
    }

    /// <summary>1, 2 or 5 times a power of ten, at least <paramref name="size"/>.</summary>
    private static double RoundStep(double size)
    {
        double power = 1;
        while (power > size)
        {
            power /= 10;
        }

        while (power * 10 <= size)
        {
            power *= 10;
        }

        return power >= size ? power : 2 * power >= size ? 2 * power : 5 * power >= size ? 5 * power : 10 * power;
    }
}
