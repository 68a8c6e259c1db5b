using FluentAssertions;

[assembly: FluentAssertions.Extensibility.AssertionEngineInitializer(typeof(Setup), nameof(Setup.AcceptLicense))]

public static class Setup
{
    public static void AcceptLicense() => License.Accepted = true;
}
