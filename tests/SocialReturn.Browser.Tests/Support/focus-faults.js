// What a person with a keyboard cannot find back: a control that looks the same with and without the focus.
() => {
  const faults = [];
  const outlined = element => {
    const style = element && getComputedStyle(element);
    return style && style.outlineStyle !== 'none' && parseFloat(style.outlineWidth) >= 2;
  };
  for (const control of document.querySelectorAll('a[href], button, input:not([type=hidden]), select, textarea, summary, [tabindex="0"]')) {
    if (!control.checkVisibility() || control.tabIndex < 0) continue;
    control.focus();
    // A control that is drawn by its label or its frame shows the focus there.
    if (document.activeElement !== control || outlined(control) || outlined(control.closest('label')) || outlined(control.parentElement)) continue;
    faults.push(`no sign of the focus: <${control.tagName.toLowerCase()}> "${(control.innerText || control.value || '').trim().slice(0, 40)}"`);
  }
  document.activeElement?.blur();
  window.scrollTo(0, 0);
  return faults;
}
