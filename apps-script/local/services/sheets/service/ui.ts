import type { ScreenAnswer, ScreenQuestion, ServiceMethod, UiEvent } from '../../../execution/service.ts';

const CLOSED: ScreenAnswer = { button: 'CLOSE', text: '' };

function show(kind: string): ServiceMethod {
  return (execution, detail: Record<string, unknown>) => {
    const event: UiEvent = { ...detail, kind };
    execution.ui.push(event);
    execution.host.screen?.show(event, execution);
  };
}

function ask(kind: ScreenQuestion['kind']): ServiceMethod {
  return (execution, title: string, message: string, buttons: ScreenQuestion['buttons']) => {
    const question: ScreenQuestion = { kind, title, message, buttons };
    execution.ui.push({ ...question });
    return execution.host.screen ? execution.host.screen.ask(question, execution) : CLOSED;
  };
}

export const uiMethods: Record<string, ServiceMethod> = {
  'Ui.showSidebar': show('sidebar'),
  'Ui.showModalDialog': show('modal'),
  'Ui.showModelessDialog': show('modeless'),
  'Ui.alert': ask('alert'),
  'Ui.prompt': ask('prompt'),
  'Menu.addToUi': show('menu'),
  'Spreadsheet.toast': (execution, _id: string, detail: Record<string, unknown>) => show('toast')(execution, detail),
  'Spreadsheet.addMenu': (execution, _id: string, detail: Record<string, unknown>) => show('menu')(execution, detail),
};
