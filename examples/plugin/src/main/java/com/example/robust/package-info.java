/** {@link com.example.robust.HuberProvider} is a loss, {@link com.example.robust.SignDescentProvider} an optimizer with state, {@link
 * com.example.robust.CoolDownProvider} a schedule, {@link com.example.robust.SquaredReluProvider} an activation function, {@link
 * com.example.robust.SeasonalProvider} a model that least squares can solve, {@link
 * com.example.robust.WithinProvider} a metric. */
package com.example.robust;
