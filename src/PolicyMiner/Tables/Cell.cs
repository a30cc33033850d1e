using System.Globalization;

namespace PolicyMiner.Tables;

/// <summary>One value of a table; says what it is, so that each file format can write it in its own way.</summary>
public readonly record struct Cell
{
    private Cell(CellKind kind, string? text, double number)
    {
        Kind = kind;
        Text = text;
        Number = number;
    }

    /// <summary>What the value is.</summary>
    public CellKind Kind { get; }

    /// <summary>The text of a text cell.</summary>
    public string? Text { get; }

    /// <summary>The value of an integer or score cell.</summary>
    public double Number { get; }

    /// <summary>A missing value: an empty cell, never 0.</summary>
    public static Cell Empty => default;

    /// <summary>A text; null gives an empty cell.</summary>
    public static implicit operator Cell(string? text) => text is null ? Empty : new Cell(CellKind.Text, text, 0);

    /// <summary>A whole number.</summary>
    public static implicit operator Cell(int number) => new(CellKind.Integer, null, number);

    /// <summary>A whole number below 2⁵³.</summary>
    public static implicit operator Cell(long number) => new(CellKind.Integer, null, number);

    /// <summary>A whole number, or an empty cell for null.</summary>
    public static implicit operator Cell(int? number) => number is { } n ? n : Empty;

    /// <summary>A probability or score; NaN gives an empty cell.</summary>
    public static implicit operator Cell(double number) => double.IsNaN(number) ? Empty : new Cell(CellKind.Score, null, number);

    /// <summary>"true" or "false".</summary>
    public static implicit operator Cell(bool value) => new(CellKind.Text, value ? "true" : "false", 0);

    /// <summary>A date as 2024-06-30, or an empty cell for null.</summary>
    public static implicit operator Cell(DateOnly? date) => date?.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
}
