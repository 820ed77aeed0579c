/** A step that a person has to confirm before it is taken. */
export interface Question {
  readonly heading: string
  /** What follows from it. */
  readonly sentence: string
  /** Word on the button that confirms. */
  readonly confirm: string
}

/** Asks in a dialog; false when the person decides against it, or leaves the page. The focus returns to where it was. */
export async function askToConfirm({ heading, sentence, confirm }: Question): Promise<boolean> {
  const { ElMessageBox } = await import('./elMessageBox')
  return new Promise(resolve => {
    const leave = () => {
      ElMessageBox.close()
      settle(false)
    }
    const settle = (confirmed: boolean) => {
      window.removeEventListener('hashchange', leave)
      resolve(confirmed)
    }
    window.addEventListener('hashchange', leave)
    void ElMessageBox({
      title: heading,
      message: sentence,
      customClass: 'question',
      showClose: false,
      showCancelButton: true,
      confirmButtonText: confirm,
      cancelButtonText: '取消',
      closeOnHashChange: false,
      callback: (action: string) => {
        settle(action === 'confirm')
      },
    })
  })
}
